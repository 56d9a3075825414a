const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** An address of this site with its base path. */
export function href(address: string): string {
  return base + address;
}

/** The address of a page of this site without the base path. */
export function withoutBase(address: string): string {
  return address.slice(base.length);
}

/** An element with attributes and children. Texts become text nodes, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A button that does something on this page. */
export function button(text: string, action: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, text);
  made.addEventListener('click', action);
  return made;
}
