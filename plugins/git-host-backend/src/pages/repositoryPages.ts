import { Addresses } from '../http/Addresses';
import { Commit, Ref, TreeEntry } from '../repositories/RepositoryContents';
import { Repository } from '../repositories/RepositoryStore';
import { Html, html } from './html';
import { type Crumb, page } from './layout';

/** What every page inside a repository knows. */
export type Place = {
  addresses: Addresses;
  repository: Repository;
  ref: Ref;
  path: string;
};

/** What can be shown of a file. */
export type FileView =
  | { kind: 'text'; text: string }
  | { kind: 'binary' }
  | { kind: 'too-large' }
  | { kind: 'symlink'; target: string }
  | { kind: 'submodule'; commit: string };

/** The list of repositories. */
export function repositoryListPage(
  addresses: Addresses,
  repositories: readonly Repository[],
): string {
  const items = repositories.map(
    repository => html`<li>
      <h2>
        <a href="${addresses.repository(repository)}"
          >${fullName(repository)}</a
        >
        ${privateBadge(repository)}
      </h2>
      <p class="muted">${repository.description}</p>
    </li>`,
  );
  const list = html`<ul class="plain">
    ${items}
  </ul>`;
  return page({
    title: 'Repositories',
    root: addresses.baseUrl,
    main: html`<h1>Repositories</h1>
      ${items.length > 0 ? list : html`<p>There is no repository yet.</p>`}`,
  });
}

/** A repository that nothing was pushed to. */
export function emptyRepositoryPage(
  addresses: Addresses,
  repository: Repository,
): string {
  return page({
    title: fullName(repository),
    root: addresses.baseUrl,
    crumbs: [repositoryCrumb(addresses, repository)],
    main: html`${introduction(addresses, repository)}
      <p>This repository is empty: nothing has been pushed to it yet.</p>`,
  });
}

/** A folder; the root comes with the repository's description and branches. */
export function directoryPage(
  place: Place,
  options: {
    entries: readonly TreeEntry[];
    branches: readonly Ref[];
    commit: Commit | undefined;
  },
): string {
  const { addresses, repository, ref, path } = place;
  const rows = options.entries.map(
    entry => html`<tr>
      <th scope="row">
        <a href="${addresses.source(repository, ref, entry.path)}"
          >${baseName(entry.path)}${entry.kind === 'directory' ? '/' : ''}</a
        >
      </th>
      <td>${entry.kind === 'file' ? formatBytes(entry.size) : entry.kind}</td>
    </tr>`,
  );
  return page({
    title: titleOf(place),
    root: addresses.baseUrl,
    crumbs: crumbsOf(place),
    main: html`${path === ''
        ? html`${introduction(addresses, repository)}
          ${branchList(place, options.branches)}`
        : html`<h1>${path}</h1>`}
      ${options.commit && latestCommit(place, options.commit)}
      <div class="box">
        <table class="files">
          <caption>
            Files on ${ref.kind} ${ref.name}
          </caption>
          <tbody>
            ${rows}
          </tbody>
        </table>
      </div>`,
  });
}

/** A file, with an anchor on each line (`#L12`). */
export function filePage(place: Place, size: number, view: FileView): string {
  const { addresses, repository, ref, path } = place;
  return page({
    title: titleOf(place),
    root: addresses.baseUrl,
    crumbs: crumbsOf(place),
    main: html`<h1>${path}</h1>
      <p class="muted">
        ${ref.kind} ${ref.name}, ${formatBytes(size)}
        ${view.kind === 'submodule'
          ? ''
          : html`· <a href="${addresses.raw(repository, ref, path)}">raw</a>`}
      </p>
      ${fileBody(path, view)}`,
  });
}

/** A page for what could not be shown. */
export function errorPage(
  addresses: Addresses,
  status: number,
  message: string,
): string {
  const title = status === 404 ? 'Not found' : 'This did not work';
  return page({
    title,
    root: addresses.baseUrl,
    main: html`<h1>${title}</h1>
      <p>${message}</p>`,
  });
}

function fileBody(path: string, view: FileView): Html {
  switch (view.kind) {
    case 'text':
      return sourceTable(path, view.text);
    case 'binary':
      return html`<p>This file is not text.</p>`;
    case 'too-large':
      return html`<p>This file is too large to be shown here.</p>`;
    case 'symlink':
      return html`<p>A symbolic link to <code>${view.target}</code></p>`;
    case 'submodule':
      return html`<p>A submodule at commit <code>${view.commit}</code></p>`;
    default: {
      const never: never = view;
      throw new Error(`Unknown view ${JSON.stringify(never)}`);
    }
  }
}

function sourceTable(path: string, text: string): Html {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const rows = lines.map((line, i) => sourceLine(i + 1, line));
  return html`<div class="box" role="region" aria-label="${path}" tabindex="0">
    <table class="source" role="presentation">
      ${rows}
    </table>
  </div>`;
}

/** A row on one line of markup, because its cells keep their white space. */
function sourceLine(number: number, text: string): Html {
  const id = `L${number}`;
  // prettier-ignore
  return html`<tr id="${id}"><td><a href="#${id}" aria-label="Line ${number}">${number}</a></td><td>${text}</td></tr>`;
}

function introduction(addresses: Addresses, repository: Repository): Html {
  return html`<h1>${fullName(repository)} ${privateBadge(repository)}</h1>
    <p>${repository.description}</p>
    <pre tabindex="0"><code>git clone ${addresses.clone(
      repository,
    )}</code></pre>`;
}

function branchList(place: Place, branches: readonly Ref[]): Html {
  const items = branches.map(
    branch => html`<li>
      <a
        href="${place.addresses.source(place.repository, branch)}"
        ${branch.name === place.ref.name ? html`aria-current="true"` : ''}
        >${branch.name}</a
      >
    </li>`,
  );
  return html`<h2 id="branches">Branches</h2>
    <ul class="plain inline" aria-labelledby="branches">
      ${items}
    </ul>`;
}

function latestCommit(place: Place, commit: Commit): Html {
  const { addresses, repository } = place;
  const at: Ref = { kind: 'commit', name: commit.sha, sha: commit.sha };
  return html`<p class="muted">
    Last change
    <a href="${addresses.source(repository, at, place.path)}"
      ><code>${commit.sha.slice(0, 10)}</code></a
    >
    ${commit.message.split('\n')[0]} · ${commit.author.name} ·
    <time datetime="${commit.author.date}"
      >${commit.author.date.slice(0, 10)}</time
    >
  </p>`;
}

function repositoryCrumb(addresses: Addresses, repository: Repository): Crumb {
  return {
    text: fullName(repository),
    href: addresses.repository(repository),
  };
}

function crumbsOf({ addresses, repository, ref, path }: Place): Crumb[] {
  const parts = path === '' ? [] : path.split('/');
  return [
    repositoryCrumb(addresses, repository),
    { text: ref.name, href: addresses.source(repository, ref) },
    ...parts.map((text, i) => ({
      text,
      href: addresses.source(repository, ref, parts.slice(0, i + 1).join('/')),
    })),
  ];
}

function titleOf({ repository, ref, path }: Place): string {
  const where = `${fullName(repository)} at ${ref.name}`;
  return path === '' ? where : `${path} · ${where}`;
}

function privateBadge(repository: Repository): Html | undefined {
  return repository.private
    ? html`<span class="badge">private</span>`
    : undefined;
}

function fullName({ owner, name }: Repository): string {
  return `${owner}/${name}`;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function formatBytes(bytes: number): string {
  return bytes < 1024
    ? `${bytes} bytes`
    : `${(bytes / 1024).toLocaleString('en', {
        maximumFractionDigits: 1,
      })} KiB`;
}
