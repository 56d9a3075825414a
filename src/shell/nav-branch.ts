/** A page in the list of all pages, `nav.json`. */
export interface Branch {
  path: string;
  label: string;
  inside?: Branch[];
}

let pages: Promise<Branch[]> | undefined;

/** Shows or hides the pages below one in the navigation, if its chevron was pressed. */
export function openBranch(pressed: Element): void {
  const button = pressed.closest<HTMLButtonElement>('button.nav-more');
  const item = button?.parentElement;
  const link = item?.querySelector('a');
  if (!button || !item || !link) return;
  const isOpen = button.getAttribute('aria-expanded') === 'true';
  button.setAttribute('aria-expanded', String(!isOpen));
  const list = item.querySelector('ul');
  if (list) list.hidden = isOpen;
  else void fill(item, link, button);
}

async function fill(item: Element, link: HTMLAnchorElement, button: HTMLElement): Promise<void> {
  const address = button.dataset['list'] ?? '';
  pages ??= fetch(address).then((response) => response.json() as Promise<Branch[]>);
  try {
    const found = find(await pages, link.pathname);
    if (found?.inside && !item.querySelector('ul')) item.append(listOf(found.inside, button));
  } catch {
    // The page itself shows what is below it.
    pages = undefined;
    location.assign(link.href);
  }
}

function find(branches: readonly Branch[], path: string): Branch | undefined {
  for (const branch of branches) {
    if (branch.path === path) return branch;
    const below = find(branch.inside ?? [], path);
    if (below) return below;
  }
  return undefined;
}

function listOf(branches: readonly Branch[], model: HTMLElement): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'nav-list';
  list.append(
    ...branches.map(({ path, label, inside }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = path;
      link.textContent = label;
      item.append(link);
      if (inside) {
        const more = model.cloneNode(true) as HTMLElement;
        more.setAttribute('aria-expanded', 'false');
        more.setAttribute('aria-label', `Pages below ${label}`);
        item.append(more);
      }
      return item;
    }),
  );
  return list;
}
