export * from './mermaid';
export * from './messages';
export * from './topologyOf';
export * from './types';
