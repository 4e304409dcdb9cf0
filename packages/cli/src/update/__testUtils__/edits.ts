import { formatNative } from 'backstage-cloud-run-terraform/syntax';

/** The text files of a repository by path. */
export type Texts = ReadonlyMap<string, string>;

/** What somebody did to a repository. */
export interface Edited {
  files: Texts;
  /** Texts that must be found afterwards, wherever they stand. */
  tokens: readonly { token: string; path: string; address?: string }[];
  /** Addresses of blocks that were taken away. */
  deletedBlocks: readonly string[];
  /** Files that were taken away. */
  deletedFiles: readonly string[];
  /** Addresses of blocks that were changed inside. */
  touched: readonly string[];
}

/** What is drawn for one edit: which, where, and with which word. */
export interface EditDraw {
  kind: number;
  at: number;
  word: string;
}

interface Block {
  address: string;
  start: number;
  end: number;
}

/** The blocks of a formatted Terraform file, by lines, with the comment above. */
export function blocksOf(text: string): Block[] {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  lines.forEach((line, index) => {
    const opening = /^([a-z_]+)((?: "[^"]+")*) \{(\})?$/.exec(line);
    if (opening) {
      let end = index;
      while (!opening[3] && lines[end] !== '}') {
        end += 1;
      }
      let start = index;
      while (start > 0 && /^\s*#/.test(lines[start - 1])) {
        start -= 1;
      }
      const labels = [...opening[2].matchAll(/"([^"]+)"/g)].map(
        ([, label]) => label,
      );
      blocks.push({
        address: [opening[1], ...labels].join('.'),
        start,
        end: end + 1,
      });
    }
  });
  return blocks;
}

function pick<T>(values: readonly T[], at: number): T | undefined {
  return values.length === 0 ? undefined : values[at % values.length];
}

function terraformPaths(files: Texts): string[] {
  return [...files.keys()].filter(path => path.endsWith('.tf')).sort();
}

type Change = Partial<Omit<Edited, 'files'>> & {
  files: readonly (readonly [string, string | undefined])[];
};
type Edit = (files: Texts, draw: EditDraw) => Change | undefined;

function addressAt(text: string, line: number): string | undefined {
  return blocksOf(text).find(({ start, end }) => line >= start && line < end)
    ?.address;
}

/** Changes one line of one Terraform file that matches. */
function lineEdit(
  pattern: RegExp,
  change: (line: string, word: string) => { lines: string[]; token: string },
): Edit {
  return (files, { at, word }) => {
    const places = terraformPaths(files).flatMap(path =>
      (files.get(path) ?? '')
        .split('\n')
        .flatMap((line, index) =>
          pattern.test(line) ? [{ path, index, line }] : [],
        ),
    );
    const place = pick(places, at);
    if (!place) {
      return undefined;
    }
    const text = files.get(place.path) ?? '';
    const lines = text.split('\n');
    const changed = change(place.line, word);
    const address = addressAt(text, place.index);
    lines.splice(place.index, 1, ...changed.lines);
    return {
      files: [[place.path, lines.join('\n')]],
      tokens: [{ token: changed.token, path: place.path, address }],
      touched: address === undefined ? [] : [address],
    };
  };
}

const ARGUMENT = /^ +[a-z_]+ += [^<[{(]*$/;

const explain = lineEdit(ARGUMENT, (line, word) => {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return {
    lines: [`${indent}# note ${word}`, line],
    token: `# note ${word}`,
  };
});

const remark = lineEdit(/^ +[a-z_]+ += [^<[{(#]*$/, (line, word) => ({
  lines: [`${line} # remark ${word}`],
  token: `# remark ${word}`,
}));

const renumber = lineEdit(
  /^ +(period_seconds|failure_threshold|sample_rate|ttl|max_instance_count) += \d+$/,
  (line, word) => {
    const number = 200 + (parseInt(word.replace(/\D/g, ''), 10) % 700);
    const changed = line.replace(/\d+$/, String(number));
    return { lines: [changed], token: `= ${number}` };
  },
);

const addVariable: Edit = (files, { at, word }) => {
  const path = pick(
    terraformPaths(files).filter(name =>
      /(variables|outputs|service)\.tf$/.test(name),
    ),
    at,
  );
  if (path === undefined) {
    return undefined;
  }
  const block = `variable "added_${word}" {\n  type    = string\n  default = "x"\n}\n`;
  return {
    files: [[path, `${files.get(path)}\n${block}`]],
    tokens: [{ token: `"added_${word}"`, path }],
  };
};

const addBetween: Edit = (files, { at, word }) => {
  const path = pick(terraformPaths(files), at);
  const text = path === undefined ? undefined : files.get(path);
  if (path === undefined || text === undefined) {
    return undefined;
  }
  const lines = text.split('\n');
  const block = pick(blocksOf(text), at);
  lines.splice(
    block ? block.end : 0,
    0,
    '',
    `output "between_${word}" {`,
    `  value = "${word}"`,
    '}',
  );
  return {
    files: [[path, lines.join('\n').replace(/^\n/, '')]],
    tokens: [{ token: `"between_${word}"`, path }],
  };
};

const addFile: Edit = (_files, { word }) => {
  const path = `infra/added_${word}.tf`;
  return {
    files: [
      [
        path,
        `# about ${word}\nlocals {\n  own_${word} = "x"\n}\n\noutput "own_${word}" {\n  value = local.own_${word}\n}\n`,
      ],
    ],
    tokens: [{ token: `own_${word} = "x"`, path }],
  };
};

const addEnvironmentVariable: Edit = (files, { word }) => {
  const path = 'infra/service.tf';
  const text = files.get(path);
  if (!text?.includes('      image = var.image\n')) {
    return undefined;
  }
  return {
    files: [
      [
        path,
        text.replace(
          '      image = var.image\n',
          `      image = var.image\n\n      env {\n        name  = "NAME_${word}"\n        value = "x"\n      }\n`,
        ),
      ],
    ],
    tokens: [{ token: `"NAME_${word}"`, path }],
    touched: ['resource.google_cloud_run_v2_service.main'],
  };
};

const moveBlock: Edit = (files, { at }) => {
  const paths = terraformPaths(files);
  const from = pick(paths, at);
  const to = pick(paths, at * 7 + 1);
  const text = from === undefined ? undefined : files.get(from);
  const block = text === undefined ? undefined : pick(blocksOf(text), at);
  if (
    from === undefined ||
    to === undefined ||
    from === to ||
    text === undefined ||
    !block ||
    blocksOf(text).length < 2 ||
    /^(terraform|locals)/.test(block.address)
  ) {
    return undefined;
  }
  const lines = text.split('\n');
  const taken = lines.splice(block.start, block.end - block.start);
  const rest = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .replace(/\n+$/, '\n');
  return {
    files: [
      [from, rest],
      [to, `${files.get(to)}\n${taken.join('\n')}\n`],
    ],
  };
};

const reorder: Edit = (files, { at }) => {
  const path = pick(terraformPaths(files), at);
  const text = path === undefined ? undefined : files.get(path);
  const [first, second] = text === undefined ? [] : blocksOf(text);
  if (
    path === undefined ||
    text === undefined ||
    !first ||
    !second ||
    first.start > 0
  ) {
    return undefined;
  }
  const lines = text.split('\n');
  const one = lines.slice(first.start, first.end);
  const two = lines.slice(second.start, second.end);
  return {
    files: [
      [path, [...two, '', ...one, ...lines.slice(second.end)].join('\n')],
    ],
  };
};

const deleteOutput: Edit = (files, { at }) => {
  const path = 'infra/outputs.tf';
  const text = files.get(path);
  const block = text === undefined ? undefined : pick(blocksOf(text), at);
  if (text === undefined || !block || blocksOf(text).length < 2) {
    return undefined;
  }
  const lines = text.split('\n');
  lines.splice(block.start, block.end - block.start);
  return {
    files: [
      [
        path,
        lines
          .join('\n')
          .replace(/\n{3,}/g, '\n\n')
          .replace(/^\n+/, '')
          .replace(/\n+$/, '\n'),
      ],
    ],
    deletedBlocks: [block.address],
    touched: [block.address],
  };
};

const deleteFile: Edit = (files, { at }) => {
  const path = pick(
    [...files.keys()]
      .filter(
        name =>
          /^(docs|test|tests)\/|README/.test(name) && !/_[ut]\d+\./.test(name),
      )
      .sort(),
    at,
  );
  return path === undefined
    ? undefined
    : { files: [[path, undefined]], deletedFiles: [path] };
};

const insertText: Edit = (files, { at, word }) => {
  const path = pick(
    [...files.keys()]
      .filter(name => /\.(md|js|py)$|Dockerfile/.test(name))
      .sort(),
    at,
  );
  const text = path === undefined ? undefined : files.get(path);
  if (path === undefined || text === undefined) {
    return undefined;
  }
  const lines = text.split('\n');
  lines.splice(at % lines.length, 0, `# inserted ${word}`);
  return {
    files: [[path, lines.join('\n')]],
    tokens: [{ token: `# inserted ${word}`, path }],
  };
};

const commentYaml: Edit = (files, { at, word }) => {
  const places = [...files].flatMap(([path, text]) =>
    /\.ya?ml$/.test(path)
      ? text
          .split('\n')
          .flatMap((line, index) =>
            /^ *[A-Za-z-]+: [A-Za-z0-9]+$/.test(line)
              ? [{ path, index, line, text }]
              : [],
          )
      : [],
  );
  const place = pick(places, at);
  if (!place) {
    return undefined;
  }
  const lines = place.text.split('\n');
  const indent = /^ */.exec(place.line)?.[0] ?? '';
  lines.splice(place.index, 0, `${indent}# yaml ${word}`);
  return {
    files: [[place.path, lines.join('\n')]],
    tokens: [{ token: `# yaml ${word}`, path: place.path }],
  };
};

const addStep: Edit = (files, { at, word }) => {
  const places = [...files].flatMap(([path, text]) =>
    /workflows\/.*\.ya?ml$/.test(path)
      ? text
          .split('\n')
          .flatMap((line, index) =>
            /^ {6}- (name|uses|id): /.test(line) ? [{ path, index, text }] : [],
          )
      : [],
  );
  const place = pick(places, at);
  if (!place) {
    return undefined;
  }
  const lines = place.text.split('\n');
  lines.splice(
    place.index,
    0,
    `      - name: Step ${word}`,
    `        run: echo ${word}`,
  );
  return {
    files: [[place.path, lines.join('\n')]],
    tokens: [{ token: `- name: Step ${word}`, path: place.path }],
  };
};

const addTag: Edit = (files, { word }) => {
  const path = 'catalog-info.yaml';
  const text = files.get(path);
  if (!text?.includes('  annotations:\n')) {
    return undefined;
  }
  return {
    files: [
      [
        path,
        text.replace(
          '  annotations:\n',
          `  annotations:\n    example.com/${word}: x\n`,
        ),
      ],
    ],
    tokens: [{ token: `example.com/${word}: x`, path }],
  };
};

const addDependency: Edit = (files, { word }) => {
  const path = 'package.json';
  const text = files.get(path);
  if (!text?.includes('  "scripts": {\n')) {
    return undefined;
  }
  return {
    files: [
      [
        path,
        text.replace(
          '  "scripts": {\n',
          `  "scripts": {\n    "do:${word}": "echo",\n`,
        ),
      ],
    ],
    tokens: [{ token: `"do:${word}": "echo"`, path }],
  };
};

const ignore: Edit = (files, { word }) => {
  const path = '.gitignore';
  const text = files.get(path);
  return text === undefined
    ? undefined
    : {
        files: [[path, `${text}ignored-${word}\n`]],
        tokens: [{ token: `ignored-${word}`, path }],
      };
};

const renameFile: Edit = (files, { at, word }) => {
  const path = pick(
    [...files.keys()]
      .filter(name => /^(docs|src|app)\/.*\.(md|js|py)$/.test(name))
      .sort(),
    at,
  );
  const text = path === undefined ? undefined : files.get(path);
  if (path === undefined || text === undefined || text.length < 200) {
    return undefined;
  }
  return {
    files: [
      [path, undefined],
      [path.replace(/\.(\w+)$/, `_${word}.$1`), text],
    ],
  };
};

const EDITS: readonly Edit[] = [
  explain,
  remark,
  renumber,
  addVariable,
  addBetween,
  addFile,
  addEnvironmentVariable,
  moveBlock,
  reorder,
  deleteOutput,
  deleteFile,
  insertText,
  commentYaml,
  addStep,
  addTag,
  addDependency,
  ignore,
  renameFile,
];

/** How many kinds of edits there are. */
export const EDIT_KINDS = EDITS.length;

/** Does what was drawn, as far as there is something to do it to. */
export async function applyEdits(
  files: Texts,
  draws: readonly EditDraw[],
): Promise<Edited> {
  let current = new Map(files);
  const edited = {
    tokens: [] as Edited['tokens'][number][],
    deletedBlocks: [] as string[],
    deletedFiles: [] as string[],
    touched: [] as string[],
  };
  for (const draw of draws) {
    const change = EDITS[draw.kind % EDITS.length](current, draw);
    if (!change) {
      continue;
    }
    current = new Map(current);
    for (const [path, text] of change.files) {
      if (text === undefined) {
        current.delete(path);
      } else {
        current.set(path, text);
      }
    }
    edited.tokens.push(...(change.tokens ?? []));
    edited.deletedBlocks.push(...(change.deletedBlocks ?? []));
    edited.deletedFiles.push(...(change.deletedFiles ?? []));
    edited.touched.push(...(change.touched ?? []));
  }
  for (const [path, text] of current) {
    if (path.endsWith('.tf') && text !== files.get(path)) {
      current.set(path, await formatNative(text));
    }
  }
  const all = [...current.values()].join('\n');
  return {
    files: current,
    ...edited,
    // A later edit may have taken away what an earlier one wrote.
    tokens: edited.tokens.filter(({ token }) => all.includes(token)),
  };
}
