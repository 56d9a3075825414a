const key = 'recent-searches';
const most = 5;

/** The last searches that led somewhere, newest first. They never leave the device. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberSearch(query: string): void {
  const text = query.trim().slice(0, 80);
  if (text.length < 2) return;
  const before = recentSearches().filter((one) => one.toLowerCase() !== text.toLowerCase());
  store([text, ...before].slice(0, most));
}

export function forgetSearches(): void {
  store([]);
}

function store(searches: readonly string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(searches));
  } catch {
    // Storage may be refused or full: there are no recent searches then.
  }
}
