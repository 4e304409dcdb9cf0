import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadModel } from './model.mjs';
import { COMPARISON, PEERS } from './peers.mjs';
import { rulesPage } from './rulesPage.mjs';
import { WORDS } from './words.mjs';

const model = loadModel();

describe('the comparison with other tools', () => {
  it('is about rules that there are, and tools that are known', () => {
    const ids = model.rules.map(({ id }) => id);
    for (const [id, peers] of Object.entries(COMPARISON)) {
      assert.ok(ids.includes(id), `there is no rule ${id}`);
      for (const [peer, { rule, note }] of Object.entries(peers)) {
        assert.ok(peer in PEERS, `${peer} is not named`);
        assert.ok(rule && note.en && note.ja);
      }
    }
  });
});

for (const locale of ['en', 'ja']) {
  describe(`the page of rules in ${locale}`, () => {
    const page = rulesPage(model, locale);

    it('has a section for every rule, which the table leads to', () => {
      for (const { id } of model.rules) {
        assert.ok(page.includes(`\n### \`${id}\`\n`), id);
        assert.ok(page.includes(`[\`${id}\`](#${id.replace('/', '')})`), id);
      }
    });

    it('says what the rule says, with its example and its fix as they are', () => {
      const plain = page.replace(/\\(?=[^\n])/g, '').replaceAll('`', '');
      for (const {
        id,
        text,
        example,
        terraform,
        gcloud,
        sources,
      } of model.rules) {
        const { title, message, why, fix } = text[locale];
        for (const sentence of [title, message, why, fix]) {
          assert.ok(
            plain.includes(sentence.replaceAll('`', '')),
            `${id}: ${sentence}`,
          );
        }
        for (const code of [example, terraform, gcloud, ...sources]) {
          assert.ok(!code || page.includes(code.trim()), `${id}: ${code}`);
        }
      }
    });

    it('names what is left out, with the reason', () => {
      const plain = page.replace(/\\(?=[^\n])/g, '').replaceAll('`', '');
      for (const { condition, reason } of model.leftOut) {
        assert.ok(plain.includes(condition[locale]), condition[locale]);
        assert.ok(plain.includes(reason[locale]), reason[locale]);
      }
    });

    it('compares every rule with every tool', () => {
      const rows = page
        .split('\n')
        .filter(line => /^\| \[`(ingress|auth|egress)\//.test(line));
      assert.equal(rows.length, model.rules.length);
      for (const row of rows) {
        assert.equal(
          row.split(/(?<!\\)\|/).length - 2,
          3 + Object.keys(PEERS).length,
          row,
        );
      }
      assert.ok(rows.some(row => row.includes('CKV_GCP_102')));
    });
  });
}

it('has the same words in every language', () => {
  const keys = words => Object.keys(words).sort();
  assert.deepEqual(keys(WORDS.ja), keys(WORDS.en));
});
