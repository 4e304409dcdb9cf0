import { html } from './html';

describe('html', () => {
  it('escapes text and keeps markup of its own', () => {
    const inner = html`<b>${'<&>"\''}</b>`;

    expect(
      html`<p title="${'"'}">${inner}${[inner]}${1}${undefined}</p>`.markup,
    ).toBe(
      '<p title="&quot;"><b>&lt;&amp;&gt;&quot;&#39;</b><b>&lt;&amp;&gt;&quot;&#39;</b>1</p>',
    );
  });
});
