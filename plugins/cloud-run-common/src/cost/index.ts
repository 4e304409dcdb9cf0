export * from './idleCost';
export * from './prices';
