import app from '@backstage/plugin-app-backend';
import auth from '@backstage/plugin-auth-backend';
import guestProvider from '@backstage/plugin-auth-backend-module-guest-provider';
import catalog from '@backstage/plugin-catalog-backend';
import catalogLogs from '@backstage/plugin-catalog-backend-module-logs';
import templateEntities from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import cloudRunAnnotations from 'backstage-plugin-catalog-backend-module-cloud-run';
import cloudRun from 'backstage-plugin-cloud-run-backend';
import gitHost from 'backstage-plugin-git-host-backend';
import permission from '@backstage/plugin-permission-backend';
import allowAllPolicy from '@backstage/plugin-permission-backend-module-allow-all-policy';
import scaffolder from '@backstage/plugin-scaffolder-backend';
import giteaActions from '@backstage/plugin-scaffolder-backend-module-gitea';
import githubActions from '@backstage/plugin-scaffolder-backend-module-github';
import gitlabActions from '@backstage/plugin-scaffolder-backend-module-gitlab';
import cloudRunActions from 'backstage-plugin-scaffolder-backend-module-cloud-run';
import search from '@backstage/plugin-search-backend';
import catalogSearch from '@backstage/plugin-search-backend-module-catalog';
import userSettings from '@backstage/plugin-user-settings-backend';

/** The plugins and modules of the example portal's backend. */
export const features = [
  app,

  auth,
  guestProvider,

  catalog,
  catalogLogs,
  templateEntities,
  cloudRunAnnotations,

  cloudRun,
  gitHost,

  permission,
  allowAllPolicy,

  scaffolder,
  giteaActions,
  githubActions,
  gitlabActions,
  cloudRunActions,

  search,
  catalogSearch,

  userSettings,
];
