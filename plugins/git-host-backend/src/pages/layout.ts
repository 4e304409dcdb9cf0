import { Html, html } from './html';

/** Where {@link stylesheet} is served; `assets` is a name no owner can have. */
export const STYLESHEET_PATH = '/assets/git-host.css';

/** What every page is sent with: no script, nothing from elsewhere, not in a frame. */
export const PAGE_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** One step of the way from the list of repositories to where the reader is. */
export type Crumb = { text: string; href: string };

/** A whole page. */
export function page(options: {
  title: string;
  root: string;
  crumbs?: readonly Crumb[];
  main: Html;
}): string {
  const crumbs = [
    { text: 'Repositories', href: `${options.root}/` },
    ...(options.crumbs ?? []),
  ];
  const last = crumbs.length - 1;
  // Relative to the origin: the page may be read under another host name.
  const { pathname } = new URL(`${options.root}${STYLESHEET_PATH}`);
  const links = crumbs.map(
    ({ text, href }, i) =>
      html`${i > 0 ? ' / ' : ''}<a
          href="${href}"
          ${i === last ? html`aria-current="page"` : ''}
          >${text}</a
        >`,
  );
  return html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${options.title}</title>
        <link rel="stylesheet" href="${pathname}" />
      </head>
      <body>
        <header><nav aria-label="Breadcrumb">${links}</nav></header>
        <main>${options.main}</main>
      </body>
    </html> `.markup;
}
