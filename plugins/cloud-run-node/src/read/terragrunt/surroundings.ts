import { ConfigValue, Evaluation } from 'backstage-cloud-run-terraform';

/** What all files share that say what one folder is run with. */
export interface Surroundings {
  evaluation: Evaluation;
  /** Whether there is a file or folder of a path. */
  has(path: string): boolean;
  /** What a stack gives the unit. */
  values?: ConfigValue;
  /** What a folder that is run gives out; undefined where that is not known. */
  outputsOf(directory: string): ConfigValue | undefined;
}

/** Where a file stands for the functions that tell so. */
export interface FilePlace {
  /** The folder that Terragrunt is run for, whoever includes what. */
  directory: string;
  /** The folder of the first of all files, where one reads another. */
  original: string;
  /** How many files led here. */
  depth: number;
}
