import { Objection } from './objection';

/** Files that say what is deployed, and that are not read. */
const OTHER_TOOLS: readonly [pattern: RegExp, why: string][] = [
  [
    /\.tofu(vars)?(\.json)?$/,
    'OpenTofu reads it in place of the Terraform beside it. Name it .tf or .tfvars.',
  ],
  [
    /(^|\/)terragrunt(\.stack)?\.hcl(\.json)?$/,
    'Terragrunt makes Terraform of it that is not here. Write the Terraform itself.',
  ],
  [
    /\.tf(component|deploy|stack)\.hcl$/,
    'A stack of Terraform is not read. Write a root module.',
  ],
  [
    /(^|\/)(Pulumi(\.[^/]+)?\.ya?ml|cdktf\.json)$/,
    'What its program declares is not here to be read. Write Terraform.',
  ],
  [
    /(^|\/)\.terraform\//,
    'terraform init brings it, and may bring something else. Leave it out of the skeleton.',
  ],
];

/** An objection to each file that another tool deploys from, or that stands for code which is not here. */
export function filesOfOtherTools(paths: readonly string[]): Objection[] {
  return paths.flatMap(path => {
    const [, why] = OTHER_TOOLS.find(([pattern]) => pattern.test(path)) ?? [];
    return why === undefined
      ? []
      : [
          {
            kind: 'unreadable' as const,
            message: why,
            at: { path, line: 1 },
            environments: [],
          },
        ];
  });
}
