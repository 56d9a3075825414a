const themes = ['system', 'light', 'dark'] as const;

/** Lets the header's button go round system, light and dark, and remembers the choice. */
export function switchTheme(): void {
  const button = document.querySelector('[data-theme-switch]');
  const root = document.documentElement;
  const show = () =>
    button?.setAttribute('aria-label', `Theme: ${root.dataset['theme'] ?? 'system'}. Change it`);
  button?.addEventListener('click', () => {
    const now = themes.findIndex((theme) => theme === (root.dataset['theme'] ?? 'system'));
    const next = themes[(now + 1) % themes.length] ?? 'system';
    if (next === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = next;
    remember(next);
    show();
  });
  show();
}

function remember(theme: string): void {
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage may be refused: the choice then lasts for this page.
  }
}
