/** The look of every page, in the reader's light or dark mode. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --background: #ffffff;
  --surface: #f6f8fa;
  --border: #d0d7de;
  --text: #1f2328;
  --muted: #57606a;
  --link: #0b57d0;
  --marked: #fff3c4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --background: #14171a;
    --surface: #1d2125;
    --border: #3b424a;
    --text: #e6e9ec;
    --muted: #a4adb7;
    --link: #8ab4f8;
    --marked: #463b12;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--background);
  color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif;
}
header, main { max-width: 64rem; margin: 0 auto; padding: 1rem 1.25rem; }
header { border-bottom: 1px solid var(--border); }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
h1 { font-size: 1.5rem; margin: 0.5rem 0; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 0.5rem; }
.muted { color: var(--muted); }
.badge {
  border: 1px solid var(--border);
  border-radius: 1rem;
  padding: 0.1rem 0.6rem;
  font-size: 0.8rem;
  font-weight: normal;
}
code, pre, .source { font-family: ui-monospace, monospace; font-size: 0.875rem; }
pre, .box {
  background: var(--surface);
  border: 1px solid var(--border);
  border-radius: 0.5rem;
  overflow-x: auto;
}
pre { padding: 0.75rem 1rem; margin: 0.5rem 0; }
ul.plain { list-style: none; margin: 0; padding: 0; }
ul.inline li { display: inline-block; margin-right: 1rem; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: left; padding: 0.5rem 1rem; color: var(--muted); }
.files th, .files td { text-align: left; padding: 0.4rem 1rem; border-top: 1px solid var(--border); }
.files th { font-weight: normal; }
.files td { text-align: right; color: var(--muted); white-space: nowrap; }
.source td { padding: 0 1rem; vertical-align: top; white-space: pre; tab-size: 4; }
.source td:first-child { width: 1%; text-align: right; user-select: none; }
.source td:first-child a { color: var(--muted); }
.source tr:target { background: var(--marked); }
`;
