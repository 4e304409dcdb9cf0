import { exampleRule } from './__testUtils__/exampleRule';
import { addRules } from './addRules';
import { CLOUD_RUN_RULES } from './cloudRunRules';

const own = exampleRule({ id: 'ingress/from-the-office' });

const refusal = (...added: unknown[]) => {
  try {
    addRules(CLOUD_RUN_RULES, added);
  } catch (error) {
    return String(error);
  }
  return 'nothing';
};

describe('addRules', () => {
  it('puts them after the rules that are there', () => {
    const other = exampleRule({ id: 'egress/by-night', facet: 'egress' });
    expect(addRules(CLOUD_RUN_RULES, [own, other])).toEqual([
      ...CLOUD_RUN_RULES,
      own,
      other,
    ]);
  });

  it('adds nothing when there is nothing to add', () => {
    expect(addRules(CLOUD_RUN_RULES, [])).toEqual(CLOUD_RUN_RULES);
  });

  it.each([
    'auth/from-the-office',
    'ingress/From-The-Office',
    'ingress/from_the_office',
    'ingress/-office',
    'ingress/',
    'from-the-office',
    'ingress/a/b',
  ])('refuses the id %s of a rule about ingress', id => {
    expect(refusal(exampleRule({ id }))).toContain(
      `- ${id}: the id must be "ingress/" and words`,
    );
  });

  it('refuses the id of a rule that comes with the plugin', () => {
    const [{ id, facet }] = CLOUD_RUN_RULES;
    expect(refusal(exampleRule({ id, facet }))).toContain(
      `- ${id}: the plugin has a rule of its own with this id`,
    );
  });

  it('refuses an id that is given twice, at once or later', () => {
    const twice = `- ${own.id}: another rule has this id`;
    expect(refusal(own, own)).toContain(twice);
    const rules = addRules(CLOUD_RUN_RULES, [own]);
    expect(() => addRules(rules, [own])).toThrow(twice);
  });

  it.each(['title', 'message', 'why', 'fix'] as const)(
    'refuses placeholders of the %s that differ between the languages',
    part => {
      const { text } = exampleRule({});
      const en = { ...text.en, [part]: '{url} and {url} of {name}' };
      const ja = { ...text.ja, [part]: '{name} の URL' };
      expect(refusal({ ...own, text: { en, ja } })).toContain(
        `- ${own.id}: text.${part} has the placeholders {name}, {url} in English and {name} in Japanese`,
      );
      expect(
        refusal({ ...own, text: { en, ja: { ...ja, [part]: '{name}{url}' } } }),
      ).toBe('nothing');
    },
  );

  it.each([
    [{ ...own, facet: 'storage' }, 'facet: '],
    [{ ...own, severity: 'fatal' }, 'severity: must be one of critical, high'],
    [{ ...own, evidence: ['logs'] }, 'evidence.0: must be one of service, iam'],
    [{ ...own, text: { en: own.text.en } }, 'text.ja: Required'],
    [{ ...own, example: ' ' }, 'example: '],
    [{ ...own, bound: 'law' }, 'bound: '],
    [
      { ...own, sources: ['data:text/html,rules'] },
      'sources.0: must be an http or https address',
    ],
    [{ ...own, judge: 'always' }, 'judge: must be a function'],
  ])('says what is wrong with the shape of a rule: %#', (rule, expected) => {
    expect(refusal(rule)).toContain(`- ${own.id}: ${expected}`);
  });

  it.each([undefined, null, 'rule', {}])(
    'names what has no id by its place: %j',
    value => {
      expect(refusal(own, value)).toContain('- rule 2: ');
    },
  );

  it('tells everything that is wrong at once', () => {
    const message = refusal(
      exampleRule({ id: 'wrong' }),
      own,
      exampleRule({ id: 'also wrong' }),
    );
    expect(message).toContain('- wrong: ');
    expect(message).toContain('- also wrong: ');
    expect(message).not.toContain(own.id);
  });
});
