import { COMPARED_ON, COMPARISON, PEERS } from './peers.mjs';
import { WORDS } from './words.mjs';

/** @typedef {'en' | 'ja'} Locale */

const FACETS = ['ingress', 'auth', 'egress'];

/** Text that stays text in Markdown, with placeholders as code. */
const inline = text =>
  text
    .replace(/[\\<>[\]*`|]|(?<!\w)_|_(?!\w)/g, '\\$&')
    .replace(/\{(\w+)\}/g, '`{$1}`')
    .replace(/`\{[^`]*\}`/g, code => code.replaceAll('\\', ''));

/** Where GitHub and MkDocs put the heading of a rule. */
const anchorOf = id => `#${id.replace('/', '')}`;

const linkTo = id => `[\`${id}\`](${anchorOf(id)})`;

const fenced = (language, code) => `\`\`\`${language}\n${code.trim()}\n\`\`\``;

const tableOf = rows =>
  rows
    .map(row => `| ${row.join(' | ')} |`)
    .toSpliced(1, 0, `|${' --- |'.repeat(rows[0].length)}`)
    .join('\n');

/** The rules of other tools that go some of the way. */
function peersOf(id) {
  const compared = COMPARISON[id] ?? {};
  return Object.keys(PEERS).map(peer => ({ peer, other: compared[peer] }));
}

function overview(rules, evidence, words, locale) {
  return tableOf([
    [words.rule, words.severity, words.evidence, ...Object.values(PEERS)],
    ...rules.map(rule => [
      `${linkTo(rule.id)}<br>${inline(rule.text[locale].title)}`,
      `\`${rule.severity}\``,
      rule.evidence
        .map(source => inline(evidence[locale][source]))
        .join('<br>'),
      ...peersOf(rule.id).map(({ other }) =>
        other
          ? `${other.rule
              .split(', ')
              .map(name => `\`${name}\``)
              .join('<br>')} (${words.inPart})`
          : words.none,
      ),
    ]),
  ]);
}

const part = (label, words, text) => `**${label}${words.colon}** ${text}`;

const block = (label, words, text) => `**${label}${words.colon}**\n\n${text}`;

function section(rule, words, locale) {
  const { title, message, why, fix } = rule.text[locale];
  const compared = peersOf(rule.id).filter(({ other }) => other);
  return [
    `### \`${rule.id}\``,
    `**${inline(title)}** (\`${rule.severity}\`)`,
    part(words.says, words, inline(message)),
    part(words.why, words, inline(why)),
    block(words.example, words, fenced('hcl', rule.example)),
    part(words.fix, words, inline(fix)),
    ...(rule.terraform
      ? [block(words.terraform, words, fenced('hcl', rule.terraform))]
      : []),
    ...(rule.gcloud
      ? [block(words.gcloud, words, fenced('sh', rule.gcloud))]
      : []),
    ...(rule.consequenceOf?.length
      ? [
          part(
            words.explainedBy,
            words,
            rule.consequenceOf.map(linkTo).join(words.separator),
          ),
        ]
      : []),
    ...(compared.length > 0
      ? [
          block(
            words.elsewhere,
            words,
            compared
              .map(
                ({ peer, other }) =>
                  `- ${PEERS[peer]}, ${other.rule
                    .split(', ')
                    .map(name => `\`${name}\``)
                    .join(', ')}${words.colon} ${other.note[locale]}`,
              )
              .join('\n'),
          ),
        ]
      : []),
    block(
      words.sources,
      words,
      rule.sources.map(source => `- <${source}>`).join('\n'),
    ),
  ].join('\n\n');
}

/**
 * The page that describes every rule, as Markdown that is yet to be formatted.
 *
 * @param {{
 *   rules: readonly import('backstage-plugin-cloud-run-common').Rule[],
 *   leftOut: readonly import('backstage-plugin-cloud-run-common').LeftOutCondition[],
 *   evidence: typeof import('backstage-plugin-cloud-run-common').evidenceSourceMessages,
 * }} model
 * @param {Locale} locale
 * @returns {string}
 */
export function rulesPage({ rules, leftOut, evidence }, locale) {
  const words = WORDS[locale];
  return [
    `# ${words.title}`,
    `<!-- ${words.generated} -->`,
    words.other,
    words.introduction(rules.length, COMPARED_ON),
    words.own,
    ...FACETS.flatMap(facet => {
      const ofFacet = rules.filter(rule => rule.facet === facet);
      return [
        `## ${words.facets[facet]}`,
        overview(ofFacet, evidence, words, locale),
        ...ofFacet.map(rule => section(rule, words, locale)),
      ];
    }),
    `## ${words.leftOut}`,
    words.leftOutIntroduction,
    tableOf([
      [words.condition, words.reason],
      ...leftOut.map(({ condition, reason }) => [
        inline(condition[locale]),
        inline(reason[locale]),
      ]),
    ]),
    '',
  ].join('\n\n');
}
