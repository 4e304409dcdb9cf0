import { ConfigFunction } from './call';
import { COLLECTION_FUNCTIONS } from './collections';
import { CONVERSION_FUNCTIONS } from './conversion';
import { ENCODING_FUNCTIONS } from './encoding';
import { FILE_FUNCTIONS } from './files';
import { FORMAT_FUNCTIONS } from './format';
import { LIST_FUNCTIONS } from './lists';
import { NETWORK_FUNCTIONS } from './network';
import { NUMBER_FUNCTIONS } from './numbers';
import { PATTERN_FUNCTIONS } from './patterns';
import { SET_FUNCTIONS } from './sets';
import { TEXT_FUNCTIONS } from './text';
import { TIME_FUNCTIONS } from './time';

/** The functions of the Terraform language that are known, by name. */
export const FUNCTIONS: ReadonlyMap<string, ConfigFunction> = new Map(
  Object.entries({
    ...COLLECTION_FUNCTIONS,
    ...CONVERSION_FUNCTIONS,
    ...ENCODING_FUNCTIONS,
    ...FILE_FUNCTIONS,
    ...FORMAT_FUNCTIONS,
    ...LIST_FUNCTIONS,
    ...NETWORK_FUNCTIONS,
    ...NUMBER_FUNCTIONS,
    ...PATTERN_FUNCTIONS,
    ...SET_FUNCTIONS,
    ...TEXT_FUNCTIONS,
    ...TIME_FUNCTIONS,
  }),
);
