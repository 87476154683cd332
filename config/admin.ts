import { secret } from '../src/settings/secrets';

export default ({ env }: { env: Env }) => ({
  auth: {
    secret: secret('ADMIN_JWT_SECRET'),
    sessions: { maxRefreshTokenLifespan: 2592000, maxSessionLifespan: 2592000 },
  },
  apiToken: { salt: secret('API_TOKEN_SALT') },
  transfer: { token: { salt: secret('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: secret('ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false },
  // Left unset, every form has a button that leads to Strapi's manual.
  preview: { enabled: false },
  autoOpen: env.bool('ADMIN_AUTO_OPEN', false),
});
