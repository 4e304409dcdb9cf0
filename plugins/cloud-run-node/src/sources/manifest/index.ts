export * from './servicesOfManifest';
