package cn.duban.security;

import cn.duban.org.Official;
import cn.duban.org.OfficialId;
import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who signed in, as the session keeps it. Name and posts are looked up again on each request: only the roles are as old as the session. */
final class SignedIn implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final UUID official;
    private final String signInName;
    private String passwordHash;
    private final boolean oneTimePassword;
    private final boolean locked;
    private final Set<SimpleGrantedAuthority> authorities;

    SignedIn(Official official, String passwordHash, boolean oneTimePassword, boolean locked) {
        this.official = official.id().value();
        this.signInName = official.signInName();
        this.passwordHash = passwordHash;
        this.oneTimePassword = oneTimePassword;
        this.locked = locked;
        this.authorities = official.posts().stream()
                .map(post -> new SimpleGrantedAuthority("ROLE_" + post.role().name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private SignedIn(SignedIn other, boolean oneTimePassword) {
        this.official = other.official;
        this.signInName = other.signInName;
        this.passwordHash = "";
        this.oneTimePassword = oneTimePassword;
        this.locked = false;
        this.authorities = other.authorities;
    }

    SignedIn withOwnPassword() {
        return new SignedIn(this, false);
    }

    /** The session holds no hash. */
    @Override
    public void eraseCredentials() {
        passwordHash = "";
    }

    OfficialId official() {
        return new OfficialId(official);
    }

    boolean mustChangePassword() {
        return oneTimePassword;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities;
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return signInName;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn that && that.official.equals(official);
    }

    @Override
    public int hashCode() {
        return official.hashCode();
    }
}
