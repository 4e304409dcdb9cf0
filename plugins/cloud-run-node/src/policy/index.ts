export * from './readPolicy';
