const thanksMs = 3000;

/** Copies the listing, or the page as Markdown, if that is what was pressed. */
export function copyOnClick(pressed: Element): void {
  const button = pressed.closest('button.copy');
  const block = button?.closest('figure, span');
  const result = block?.querySelector('output');
  const code = block?.querySelector('code');
  const link = block?.querySelector('a');
  if (!result) return;
  if (code)
    void tell(
      result,
      write(async () => commandsIn(code) ?? code.textContent),
    );
  else if (link)
    void tell(
      result,
      write(() => textAt(link.href)),
    );
}

/** What was typed in a session on a terminal, without prompts and answers. */
function commandsIn(code: Element): string | undefined {
  const lines = [...code.querySelectorAll('[data-prompt]')];
  return lines.length === 0 ? undefined : lines.map((line) => line.textContent).join('\n');
}

/**
 * Puts a text on the clipboard. The promise goes into the clipboard item, because Safari allows no
 * writing after a wait. Rejects where the browser cannot or may not copy.
 */
async function write(text: () => Promise<string>): Promise<void> {
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
