import { execFileSync } from 'node:child_process';
import { runGitHost, WRITER, WRITER_HEADER } from '../__testUtils__/runGitHost';

describe("Gitea's API", () => {
  const { host, api, create, publish } = runGitHost();
  let sha = '';

  beforeAll(async () => {
    const published = await publish(
      'shop',
      { 'README.md': '# Shop\n', 'infra/main.tf': 'x', 'docs/ü b.md': 'ü' },
      { description: 'Sells things' },
    );
    sha = published.sha;
  });

  const json = async (path: string, init?: RequestInit) =>
    (await api(path, init)).json();

  it('tells its version and organizations', async () => {
    await expect(json('/version')).resolves.toEqual({ version: '1.22.0' });
    await expect(json('/orgs/acme')).resolves.toMatchObject({ name: 'Acme' });
    await expect(json('/orgs')).resolves.toMatchObject([
      { username: 'Acme' },
      { username: 'other' },
    ]);
  });

  it('creates and describes a repository', async () => {
    const response = await create('New.Repo_1', { description: 'New' });

    expect(response.status).toBe(201);
    const created = await response.json();
    expect(created).toMatchObject({
      name: 'New.Repo_1',
      full_name: 'Acme/New.Repo_1',
      description: 'New',
      empty: true,
      private: false,
      default_branch: 'main',
      html_url: `${host.baseUrl}/Acme/New.Repo_1`,
      clone_url: `${host.baseUrl}/Acme/New.Repo_1.git`,
    });
    await expect(json('/repos/acme/new.repo_1')).resolves.toEqual(created);
  });

  it('lets one of two creators of the same name win', async () => {
    const answers = await Promise.all(
      ['twin', 'twin', 'TWIN'].map(name => create(name)),
    );

    expect(answers.map(answer => answer.status).sort()).toEqual([
      201, 409, 409,
    ]);
    const loser = answers.find(answer => answer.status === 409);
    await expect(loser?.json()).resolves.toEqual({
      message: 'The repository with the same name already exists.',
      url: `${host.baseUrl}/api/swagger`,
    });
    expect((await create('twin', {}, 'other')).status).toBe(201);
  });

  it.each([
    ...['', '.', '..', '../../x', 'a/b', 'a b', 'x.git', 'a\0b'],
    '$(touch x)',
    'a'.repeat(101),
  ])('refuses the name %j', async name => {
    const response = await create(name);

    expect(response.status).toBe(422);
    await expect(response.json()).resolves.toMatchObject({
      message: expect.any(String),
      url: expect.any(String),
    });
  });

  it.each([
    ['no body', {}],
    ['another type', { body: 'name=x' }],
    ['a branch like an option', { body: '{"name":"x","default_branch":"-x"}' }],
    ['a first commit', { body: '{"name":"x","auto_init":true}' }],
  ])('refuses to create with %s', async (_what, init) => {
    const isJson = 'body' in init && init.body.startsWith('{');
    const response = await api('/orgs/acme/repos', {
      method: 'POST',
      ...init,
      headers: {
        ...WRITER_HEADER,
        'content-type': isJson ? 'application/json' : 'text/plain',
      },
    });

    expect(response.status).toBe(422);
  });

  it('answers 400 to what is not JSON', async () => {
    const response = await api('/orgs/acme/repos', {
      method: 'POST',
      body: '{',
      headers: { ...WRITER_HEADER, 'content-type': 'application/json' },
    });

    expect(response.status).toBe(400);
  });

  it.each([
    ['nobody', {}],
    ['a wrong password', { authorization: `Basic ${btoa('portal:wrong')}` }],
    ['a wrong token', { authorization: 'token wrong' }],
    ['an unknown scheme', { authorization: `Digest ${WRITER.password}` }],
  ])('creates nothing for %s', async (_who, headers) => {
    const response = await api('/orgs/acme/repos', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{"name":"unwanted"}',
    });

    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(/^Basic/);
    expect((await api('/repos/acme/unwanted')).status).toBe(404);
  });

  it('takes the password as a token, too', async () => {
    const response = await api('/orgs/acme/repos', {
      method: 'POST',
      headers: {
        authorization: 'token correct horse',
        'content-type': 'application/json',
      },
      body: '{"name":"by-token"}',
    });

    expect(response.status).toBe(201);
  });

  it('lists and searches repositories, private ones for the writer only', async () => {
    await create('hidden-shop', { private: true });

    const open = await api('/repos/search?q=SHOP');
    expect(open.headers.get('x-total-count')).toBe('1');
    await expect(open.json()).resolves.toMatchObject({
      ok: true,
      data: [{ name: 'shop', empty: false }],
    });
    const all = await json('/orgs/acme/repos?q=shop&limit=1&page=1', {
      headers: WRITER_HEADER,
    });
    expect(all).toMatchObject([{ name: 'hidden-shop', private: true }]);
    expect((await api('/repos/acme/hidden-shop')).status).toBe(401);
  });

  it('gives files, folders and their bytes', async () => {
    await expect(
      json('/repos/acme/shop/contents/docs/%C3%BC%20b.md?ref=main'),
    ).resolves.toMatchObject({
      name: 'ü b.md',
      path: 'docs/ü b.md',
      type: 'file',
      size: 2,
      encoding: 'base64',
      content: Buffer.from('ü').toString('base64'),
      html_url: `${host.baseUrl}/Acme/shop/src/branch/main/docs/%C3%BC%20b.md`,
    });
    await expect(json('/repos/acme/shop/contents')).resolves.toMatchObject([
      { name: 'docs', type: 'dir', content: null },
      { name: 'infra', type: 'dir' },
      { name: 'README.md', type: 'file', content: null },
    ]);
    const raw = await api(`/repos/acme/shop/raw/README.md?ref=${sha}`);
    expect(await raw.text()).toBe('# Shop\n');
    expect(raw.headers.get('content-type')).toMatch('text/plain');
  });

  it('gives commits and branches', async () => {
    for (const ref of ['main', sha, sha.slice(0, 8)]) {
      await expect(
        json(`/repos/acme/shop/git/commits/${ref}`),
      ).resolves.toMatchObject({
        sha,
        parents: [],
        commit: {
          message: 'Say <hello>\n',
          author: { name: 'Robin', email: 'robin@acme.example' },
        },
      });
    }
    await expect(json('/repos/acme/shop/branches')).resolves.toMatchObject([
      { name: 'main', commit: { id: sha } },
    ]);
  });

  it('gives an archive with one folder on top, once', async () => {
    const archive = await api('/repos/acme/shop/archive/main.tar.gz');
    const listed = execFileSync('tar', ['tz'], {
      input: Buffer.from(await archive.arrayBuffer()),
      encoding: 'utf8',
    });

    expect(listed.split('\n')).toEqual(
      expect.arrayContaining(['shop/', 'shop/README.md', 'shop/infra/main.tf']),
    );
    const again = await api('/repos/acme/shop/archive/main.tar.gz', {
      // Node's fetch asks for a fresh answer unless the header is set.
      headers: { 'if-none-match': `"${sha}"`, 'cache-control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
  });

  it.each([
    '/nothing',
    '/orgs/nobody',
    '/repos/acme/nothing',
    '/repos/nobody/shop',
    '/repos/acme/..%2f..%2facme%2fshop.git',
    '/repos/acme/shop/contents/nothing',
    '/repos/acme/shop/contents/..%2f..%2fHEAD',
    '/repos/acme/shop/contents/README.md?ref=nothing',
    '/repos/acme/shop/contents/README.md?ref=main~1',
    '/repos/acme/shop/contents/README.md?ref=--output=x',
    '/repos/acme/shop/contents/:(top)README.md',
    '/repos/acme/shop/contents/*',
    '/repos/acme/shop/raw/infra',
    '/repos/acme/shop/git/commits/HEAD',
    '/repos/acme/shop/git/commits/--all',
    '/repos/acme/shop/archive/main.zip',
    '/repos/acme/shop/archive/--output=x.tar.gz',
  ])('answers 404 in the shape of Gitea to %s', async path => {
    const response = await api(path);

    expect(response.status).toBe(404);
    await expect(response.json()).resolves.toEqual({
      message: expect.any(String),
      url: `${host.baseUrl}/api/swagger`,
    });
  });
});
