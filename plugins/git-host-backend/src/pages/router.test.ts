import {
  git,
  runGitHost,
  WRITER,
  WRITER_HEADER,
} from '../__testUtils__/runGitHost';

const HOSTILE = '<script>alert("1")</script>';

describe('pages', () => {
  const { host, create, publish, remote } = runGitHost();

  beforeAll(async () => {
    const { local } = await publish(
      'shop',
      {
        'infra/main.tf': 'one\n  two\n',
        'page.html': `${HOSTILE}\n<b>&amp;</b>\n`,
        'blob.bin': Buffer.from([1, 0, 2]),
        'long.txt': 'x'.repeat(1024 * 1024 + 1),
        '"><img src=x onerror=alert(1)>.txt': 'x',
      },
      { description: `Sells ${HOSTILE}` },
    );
    await git('-C', local, 'checkout', '-q', '-b', 'feature/<b>bold</b>');
    await git('-C', local, 'commit', '-q', '--allow-empty', '-m', HOSTILE);
    await git('-C', local, 'push', '-q', remote('shop', WRITER), '--all');
  });

  const get = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${host.baseUrl}${path}`, init);
    return { response, text: await response.text() };
  };

  it('shows a repository', async () => {
    const { response, text } = await get('/acme/shop');

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(
      'text/html; charset=utf-8',
    );
    expect(response.headers.get('content-security-policy')).toContain(
      "default-src 'none'; style-src 'self'",
    );
    expect(text).toContain(`git clone ${host.baseUrl}/Acme/shop.git`);
    expect(text).toContain(`${host.baseUrl}/Acme/shop/src/branch/main/infra`);
  });

  it('shows a file with an anchor on each line', async () => {
    const { text } = await get('/acme/shop/src/branch/main/infra/main.tf');

    expect(text).toContain(
      '<tr id="L2"><td><a href="#L2" aria-label="Line 2">2</a></td><td>  two</td></tr>',
    );
    expect(text).not.toContain('id="L3"');
  });

  it.each([
    '/',
    '/acme/shop',
    '/acme/shop/src/branch/main/page.html',
    '/acme/shop/src/branch/feature%2F%3Cb%3Ebold%3C%2Fb%3E',
    '/acme/shop/src/branch/feature/%3Cb%3Ebold%3C/b%3E',
    '/acme/shop/src/branch/main/%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E.txt',
    `/acme/${encodeURIComponent(HOSTILE)}`,
    `/acme/shop/src/branch/main/${encodeURIComponent(HOSTILE)}`,
  ])('has nothing that runs on %s', async path => {
    const { text } = await get(path);

    expect(text).not.toMatch(/<script|<img|<b>/);
    expect(text).toMatch(/&lt;script|&lt;img/);
  });

  it('sends raw files so that no browser runs them', async () => {
    const { response, text } = await get(
      '/acme/shop/raw/branch/main/page.html',
    );

    expect(text).toBe(`${HOSTILE}\n<b>&amp;</b>\n`);
    expect(response.headers.get('content-type')).toBe(
      'text/plain; charset=utf-8',
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['blob.bin', 'This file is not text.'],
    ['long.txt', 'This file is too large to be shown here.'],
  ])('says why it does not show %s', async (name, message) => {
    const { text } = await get(`/acme/shop/src/branch/main/${name}`);

    expect(text).toContain(message);
  });

  it('shows a repository before its first push', async () => {
    await create('fresh');

    const { response, text } = await get('/acme/fresh');
    expect(response.status).toBe(200);
    expect(text).toContain('This repository is empty');
  });

  it('lists public repositories to everybody and private ones to the writer', async () => {
    await create('internal-tool', { private: true });

    expect((await get('/')).text).not.toContain('internal-tool');
    const seen = await get('/', { headers: WRITER_HEADER });
    expect(seen.text).toContain('Acme/internal-tool');
    expect((await get('/acme/internal-tool')).response.status).toBe(401);
  });

  it('has its stylesheet', async () => {
    const { response } = await get('/assets/git-host.css');

    expect(response.headers.get('content-type')).toMatch('text/css');
  });

  it.each([
    '/acme',
    '/acme/nothing',
    '/acme/shop/src/branch/nothing',
    '/acme/shop/src/branch/main/nothing',
    '/acme/shop/src/commit/main',
    '/acme/shop/raw/branch/main/infra',
    '/acme/shop/settings',
    '/acme/shop/src/branch/main/..%2f..%2fHEAD',
  ])('has a page for what is not there: %s', async path => {
    const { response, text } = await get(path);

    expect(response.status).toBe(404);
    expect(text).toContain('<h1>Not found</h1>');
  });

  it('answers 400 to an address that cannot be decoded', async () => {
    expect((await get('/acme/%E0%A4%A')).response.status).toBe(400);
  });
});
