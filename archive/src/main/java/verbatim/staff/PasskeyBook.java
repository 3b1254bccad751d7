package verbatim.staff;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import com.yubico.webauthn.data.exception.Base64UrlException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import verbatim.catalogue.Passkeys;
import verbatim.holdings.Passkey;

/** The kept passkeys, as the library asks for them. */
final class PasskeyBook implements CredentialRepository {
    private final Passkeys kept;

    PasskeyBook(Passkeys kept) {
        this.kept = kept;
    }

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
        return kept.of(username).stream()
                .map(passkey -> PublicKeyCredentialDescriptor.builder()
                        .id(bytes(passkey.id()))
                        .build())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String username) {
        return kept.of(username).stream().findFirst().map(passkey -> bytes(passkey.handle()));
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray userHandle) {
        return kept.account(userHandle.getBase64Url());
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray userHandle) {
        return kept.byId(credentialId.getBase64Url())
                .filter(passkey -> passkey.handle().equals(userHandle.getBase64Url()))
                .map(PasskeyBook::registered);
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
        return kept.byId(credentialId.getBase64Url()).map(PasskeyBook::registered).stream()
                .collect(Collectors.toSet());
    }

    private static RegisteredCredential registered(Passkey passkey) {
        return RegisteredCredential.builder()
                .credentialId(bytes(passkey.id()))
                .userHandle(bytes(passkey.handle()))
                .publicKeyCose(bytes(passkey.publicKey()))
                .signatureCount(passkey.count())
                .build();
    }

    /** What we wrote ourselves. */
    private static ByteArray bytes(String base64Url) {
        try {
            return ByteArray.fromBase64Url(base64Url);
        } catch (Base64UrlException e) {
            throw new IllegalStateException(e);
        }
    }
}
