package verbatim.staff;

import java.net.URI;

/**
 * What the archive is at a provider of OpenID Connect.
 *
 * @param issuer the provider's address, as its tokens have it to the letter
 * @param id what the provider calls the archive
 * @param secret known to the provider and the archive alone
 * @param name what people call their account there
 * @param claim which claim of the ID token is the name of the account here
 */
public record OidcClient(URI issuer, String id, String secret, String name, String claim) {
    /** Without the secret, which belongs in no log. */
    @Override
    public String toString() {
        return "OidcClient[" + id + " at " + issuer + "]";
    }
}
