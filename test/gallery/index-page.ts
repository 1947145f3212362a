/** The first page of the gallery shows each exhibit once, with its languages, its PDF and its pictures. */
import { CHAPTERS, type Exhibit, placeOf } from './exhibit.ts';
import { WIDTHS } from './screenshots.ts';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem;max-width:90rem}
ul{list-style:none;padding:0;display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(20rem,1fr))}
li{border:1px solid #767676;padding:.75rem}img{display:block;height:12rem;max-width:100%;object-fit:cover;object-position:top;border:1px solid #ccc}
nav a,li a{margin-right:.75rem}`;

export function indexOf(exhibits: readonly Exhibit[], shots: boolean): string {
  const chapters = CHAPTERS.map((chapter) => {
    const shown = exhibits.filter((one) => one.chapter === chapter);
    const names = [...new Set(shown.map(({ name }) => name))];
    const items = names.map((name) =>
      itemOf(
        shown.filter((one) => one.name === name),
        name,
        shots,
      ),
    );
    return `<h2 id="${chapter}">${chapter} (${String(names.length)})</h2>\n<ul>\n${items.join('\n')}\n</ul>`;
  });
  const links = CHAPTERS.map((chapter) => `<a href="#${chapter}">${chapter}</a>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Gallery – Comity</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head>
<body><h1>Gallery</h1><nav>${links}</nav>\n${chapters.join('\n')}\n</body></html>\n`;
}

function itemOf(exhibits: readonly Exhibit[], name: string, shots: boolean): string {
  const languages = exhibits.map((exhibit) => {
    const place = placeOf(exhibit);
    const pictures = shots ? WIDTHS.map((width) => link(`${place}-${String(width)}.png`, `${String(width)} px`)) : [];
    const pdf = exhibit.pdf === null ? [] : [link(`${place}.pdf`, 'PDF')];
    return `<div>${[link(`${place}.html`, exhibit.locale), ...pdf, ...pictures].join('')}</div>`;
  });
  const [first] = exhibits;
  const picture =
    shots && first !== undefined ? `<img loading="lazy" alt="" src="${placeOf(first)}-${String(WIDTHS[1])}.png">` : '';
  return `<li><strong>${name}</strong>${picture}${languages.join('')}</li>`;
}

const link = (href: string, text: string): string => `<a href="${href}">${text}</a>`;
