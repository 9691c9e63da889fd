/** The published contract names the sandbox's issuer; this gateway's settings say where its people log in. */
const withIssuer = (contract, settings) => {
  const schemes = contract.components.securitySchemes;
  if (!settings.clientId) {
    // Nobody can log in here: a token is pasted in instead.
    schemes.oauth = { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' };
    return contract;
  }
  const flow = schemes.oauth.flows.authorizationCode;
  flow.authorizationUrl = settings.authorizationUrl;
  flow.tokenUrl = settings.tokenUrl;
  schemes.oauth.flows = { authorizationCode: flow };
  return contract;
};

window.addEventListener('load', async () => {
  const settings = await fetch('/docs/settings.json').then((answer) => answer.json()).catch(() => ({}));
  const ui = SwaggerUIBundle({
    url: '/openapi.yaml',
    dom_id: '#docs',
    deepLinking: true,
    tryItOutEnabled: true,
    displayRequestDuration: true,
    validatorUrl: null,
    oauth2RedirectUrl: `${window.location.origin}/docs/oauth2-redirect.html`,
    plugins: [
      () => ({
        statePlugins: {
          spec: {
            wrapActions: {
              updateJsonSpec: (original) => (contract) => original(withIssuer(contract, settings)),
            },
          },
        },
      }),
    ],
  });
  if (settings.clientId) {
    ui.initOAuth({ clientId: settings.clientId, usePkceWithAuthorizationCodeGrant: true });
  }
});
