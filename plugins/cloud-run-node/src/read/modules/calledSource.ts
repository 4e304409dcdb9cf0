/** Where the code of a module is that something other than a Terraform configuration calls. */
export type CalledSource =
  | { kind: 'folder'; directory: string }
  | { kind: 'elsewhere'; source: string; version?: string }
  /** It cannot be told. */
  | { kind: 'unclear' };
