import { z } from 'zod/v3';
import { CLOUD_RUN_RULES } from './cloudRunRules';
import { EvidenceSource, Rule, RuleText, SEVERITIES } from './rule';

const EVIDENCE_SOURCES: Record<EvidenceSource, true> = {
  service: true,
  iam: true,
  'load-balancer': true,
  network: true,
  policy: true,
  callers: true,
  terraform: true,
};

const sentence = z.string().trim().min(1);

const ruleTextSchema = z.object({
  title: sentence,
  message: sentence,
  why: sentence,
  fix: sentence,
});

/** A rule as it arrives from outside the type system, such as a module named on the command line. */
const ruleSchema = z.object({
  id: z.string(),
  facet: z.enum(['ingress', 'auth', 'egress']),
  severity: z
    .string()
    .refine(severity => SEVERITIES.some(known => known === severity), {
      message: `must be one of ${SEVERITIES.join(', ')}`,
    }),
  evidence: z.array(
    z.string().refine(source => source in EVIDENCE_SOURCES, {
      message: `must be one of ${Object.keys(EVIDENCE_SOURCES).join(', ')}`,
    }),
  ),
  consequenceOf: z.array(z.string()).optional(),
  bound: z.enum(['policy', 'organization-policy']).optional(),
  text: z.object({ en: ruleTextSchema, ja: ruleTextSchema }),
  example: sentence,
  terraform: sentence.optional(),
  gcloud: sentence.optional(),
  sources: z.array(
    z.string().regex(/^https?:\/\//, 'must be an http or https address'),
  ),
  judge: z.custom(value => typeof value === 'function', 'must be a function'),
});

function shapeProblems(value: unknown): string[] {
  const parsed = ruleSchema.safeParse(value);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) =>
        path.length > 0 ? `${path.join('.')}: ${message}` : message,
      );
}

function isRule(value: unknown): value is Rule {
  return shapeProblems(value).length === 0;
}

/** The placeholders of a text, such as `{loadBalancers}`, each once and in order. */
function placeholdersOf(text: string): string {
  return Array.from(new Set(text.match(/\{\w+\}/g)))
    .sort()
    .join(', ');
}

const TEXT_PARTS: readonly (keyof RuleText)[] = [
  'title',
  'message',
  'why',
  'fix',
];

function placeholderProblems({ text }: Rule): string[] {
  return TEXT_PARTS.flatMap(part => {
    const english = placeholdersOf(text.en[part]);
    const japanese = placeholdersOf(text.ja[part]);
    return english === japanese
      ? []
      : [
          `text.${part} has the placeholders ${
            english || 'none'
          } in English and ${japanese || 'none'} in Japanese`,
        ];
  });
}

function idProblems({ id, facet }: Rule, taken: ReadonlySet<string>): string[] {
  if (!new RegExp(`^${facet}/[a-z0-9]+(-[a-z0-9]+)*$`).test(id)) {
    return [
      `the id must be "${facet}/" and words of lower-case letters and digits, joined by hyphens`,
    ];
  }
  if (CLOUD_RUN_RULES.some(rule => rule.id === id)) {
    return ['the plugin has a rule of its own with this id'];
  }
  return taken.has(id) ? ['another rule has this id'] : [];
}

function nameOf(value: unknown, index: number): string {
  const named = z.object({ id: z.string().min(1) }).safeParse(value);
  return named.success ? named.data.id : `rule ${index + 1}`;
}

/**
 * The rules with an organisation's own after them.
 *
 * @throws Error that says what is wrong with which rule: its shape, its id, or placeholders that differ between languages
 *
 * @public
 */
export function addRules(
  rules: readonly Rule[],
  added: readonly unknown[],
): readonly Rule[] {
  const taken = new Set(rules.map(({ id }) => id));
  const accepted: Rule[] = [];
  const problems = added.flatMap((value, index) => {
    const found = isRule(value)
      ? [...idProblems(value, taken), ...placeholderProblems(value)]
      : shapeProblems(value);
    if (isRule(value)) {
      taken.add(value.id);
      accepted.push(value);
    }
    return found.map(problem => `\n- ${nameOf(value, index)}: ${problem}`);
  });
  if (problems.length > 0) {
    throw new Error(`These rules cannot be added:${problems.join('')}`);
  }
  return [...rules, ...accepted];
}
