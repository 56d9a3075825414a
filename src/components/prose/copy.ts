const thanksMs = 3000;

/** Makes the copy buttons of code blocks work, and shows them, where the browser can copy. */
export function copyCode(): void {
  if (!('clipboard' in navigator)) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button.copy')) {
    const block = button.closest('figure');
    const code = block?.querySelector('code');
    const result = block?.querySelector('output');
    if (!code || !result) continue;
    button.hidden = false;
    button.addEventListener('click', () => void copy(code, result));
  }
}

async function copy(code: Element, result: HTMLOutputElement): Promise<void> {
  result.value = await navigator.clipboard.writeText(code.textContent).then(
    () => 'Copied',
    () => 'The browser refused to copy',
  );
  setTimeout(() => (result.value = ''), thanksMs);
}
