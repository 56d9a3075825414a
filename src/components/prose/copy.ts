const thanksMs = 3000;

/** Makes the buttons work that copy a listing, or the whole page as Markdown. */
export function joinCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button.copy')) {
    const block = button.closest('figure');
    const code = block?.querySelector('code');
    const result = block?.querySelector('output');
    if (!code || !result) continue;
    button.addEventListener('click', () =>
      tell(
        result,
        write(() => code.textContent),
      ),
    );
  }
  const page = document.querySelector('button[data-copy-page]');
  const link = page?.parentElement?.querySelector<HTMLAnchorElement>('a[type]');
  const result = page?.parentElement?.querySelector('output');
  if (!page || !link || !result) return;
  page.addEventListener('click', () =>
    tell(
      result,
      write(() => textAt(link.href)),
    ),
  );
}

/**
 * Puts a text on the clipboard. The promise goes into the clipboard item, because Safari allows no
 * writing after a wait. Rejects where the browser cannot or may not copy.
 */
async function write(text: () => string | Promise<string>): Promise<void> {
  const blob = async () => new Blob([await text()], { type: 'text/plain' });
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob() })]);
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(address);
  return response.text();
}

async function tell(result: HTMLOutputElement, copied: Promise<void>): Promise<void> {
  result.value = await copied.then(
    () => 'Copied',
    () => 'The browser refused to copy',
  );
  setTimeout(() => (result.value = ''), thanksMs);
}
