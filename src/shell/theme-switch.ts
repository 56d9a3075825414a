const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

/**
 * Lets the header's button go round the three themes, and remembers the choice. The first press
 * shows a difference: from the system's theme it goes to the other one.
 */
export function switchTheme(): void {
  const button = document.querySelector('[data-theme-switch]');
  const root = document.documentElement;
  const show = (theme: Theme) => {
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    button?.setAttribute('aria-label', `Theme: ${theme}. Change it`);
    button?.setAttribute('title', `Theme: ${theme}`);
    for (const meta of document.querySelectorAll<HTMLMetaElement>('[data-theme-color]')) {
      const own = meta.dataset['themeColor'];
      const isAlways = own === theme ? 'all' : 'not all';
      meta.media = theme === 'system' ? `(prefers-color-scheme: ${own})` : isAlways;
    }
  };
  button?.addEventListener('click', () => {
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    const round = isDark ? themes : themes.toReversed();
    const next = round[(round.indexOf(themeNamed(root.dataset['theme'])) + 1) % round.length];
    show(next ?? 'system');
    remember(next ?? 'system');
  });
  // Chosen in another tab, or before this page, made ready ahead of a click, came to be seen.
  addEventListener('storage', ({ key, newValue }) => {
    if (key === 'theme') show(themeNamed(newValue));
  });
  show(themeNamed(root.dataset['theme']));
}

function themeNamed(name: string | null | undefined): Theme {
  return themes.find((theme) => theme === name) ?? 'system';
}

function remember(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage may be refused: the choice then lasts for this page.
  }
}
