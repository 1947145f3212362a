/** These pages say what Comity is to its users. Each is a list of parts, whose words stand in `locales/<language>/about.json`. */

export interface Section {
  /** The part's heading is `about.<page>_<key>_title`, its text `about.<page>_<key>_text`. */
  key: string;
  /** Leads to where one does what the part speaks of; the words are `about.link_<name>`. */
  link?: { href: string; name: string };
}

export const ABOUT = {
  help: [
    { key: 'work', link: { href: '/work', name: 'work' } },
    { key: 'draft', link: { href: '/drafts', name: 'drafts' } },
    { key: 'two' },
    { key: 'undo' },
    { key: 'clocks' },
    { key: 'find', link: { href: '/search', name: 'search' } },
    { key: 'paper' },
    { key: 'proof', link: { href: '/ledger', name: 'ledger' } },
    { key: 'hand', link: { href: '/directory', name: 'directory' } },
    { key: 'law', link: { href: '/law', name: 'law' } },
    { key: 'ask', link: { href: '/contact', name: 'contact' } },
  ],
  accessibility: [
    { key: 'aim' },
    { key: 'how' },
    { key: 'script' },
    { key: 'papers' },
    { key: 'lacks' },
    { key: 'tell', link: { href: '/contact', name: 'contact' } },
  ],
  privacy: [
    { key: 'who' },
    { key: 'you' },
    { key: 'acts' },
    { key: 'case' },
    { key: 'log' },
    { key: 'cookies' },
    { key: 'rights', link: { href: '/contact', name: 'contact' } },
  ],
} as const satisfies Record<string, readonly Section[]>;

export type AboutName = keyof typeof ABOUT;
