/**
 * What is missing in a package before it can be shown on a registry.
 *
 * @param {{
 *   manifest: Record<string, any>,
 *   readme: string | undefined,
 *   changelog: string | undefined,
 * }} contents
 * @returns {string[]} a line each
 */
export function problemsOf({ manifest, readme, changelog }) {
  return [
    ...(manifest.description ? [] : ['package.json has no description']),
    ...(manifest.keywords?.length > 0 ? [] : ['package.json has no keywords']),
    ...(changelog?.includes(`## ${manifest.version}`)
      ? []
      : [`CHANGELOG.md has nothing about ${manifest.version}`]),
    ...(readme === undefined
      ? ['there is no README.md']
      : linksOutside(readme).map(
          link => `README.md links to ${link}, which the package does not hold`,
        )),
  ];
}

/** Links that lead out of the folder a text is in. */
function linksOutside(markdown) {
  return [...markdown.matchAll(/\]\(([^)\s]+)/g)]
    .map(([, link]) => link)
    .filter(link => !/^([a-z]+:|#)/.test(link));
}
