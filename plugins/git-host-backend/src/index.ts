/**
 * A small Git host for the example portal: real repositories over HTTP, with
 * the part of Gitea's API that Backstage uses.
 *
 * @packageDocumentation
 */
export { gitHostPlugin as default } from './plugin';
