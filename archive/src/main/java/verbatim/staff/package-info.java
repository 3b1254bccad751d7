/**
 * Who works here: accounts with roles, how they prove who they are, and what is written down of what they do.
 *
 * <p>{@link verbatim.staff.Staff} is the door. {@link verbatim.staff.Roster} adds accounts, changes roles and disables; {@link verbatim.staff.SignIn}
 * turns a name and a password, or a one-time link, into a session, and a session's token into an account;
 * {@link verbatim.staff.PasskeySignIn} and {@link verbatim.staff.OidcSignIn} do so with a device and with another service. {@link verbatim.staff.Invitation} is a link
 * that was just made: its token is seen there once and kept nowhere.
 *
 * <p>To write down another kind of deed, name it in {@link verbatim.holdings.AuditEntry.Deed} and call {@link verbatim.catalogue.Trail#add} inside the
 * transaction that does it, with the account's name and what it was before and after.
 *
 * <p>Traps: a wrong password and a name that nobody has must cost the same and be answered the same; whatever changes what an account may do must end
 * its sessions in the same transaction. Used by the drivers; sees the catalogue and nothing of the web.
 */
@NullMarked
package verbatim.staff;

import org.jspecify.annotations.NullMarked;
