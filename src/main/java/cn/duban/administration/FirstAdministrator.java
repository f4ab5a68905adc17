package cn.duban.administration;

import cn.duban.database.StartRefusal;
import cn.duban.org.OfficialId;
import cn.duban.org.Organisation;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.security.Credentials;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody has to let the others in: while there is no official at all, the one whom {@code DUBAN_ADMIN_SIGN_IN} and
 * {@code DUBAN_ADMIN_PASSWORD} name becomes administrator. Later the two are not looked at.
 */
@Component
@ConditionalOnProperty(name = "duban.demo", havingValue = "false")
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Environment environment;
    private final Organisation organisation;
    private final Credentials credentials;
    private final TransactionTemplate transaction;

    FirstAdministrator(Environment environment, Organisation organisation, Credentials credentials, TransactionTemplate transaction) {
        this.environment = environment;
        this.organisation = organisation;
        this.credentials = credentials;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!organisation.isWithoutOfficials()) {
            return;
        }
        String signInName = environment.getProperty("DUBAN_ADMIN_SIGN_IN", environment.getProperty("duban.admin.sign-in", ""));
        String password = environment.getProperty("DUBAN_ADMIN_PASSWORD", environment.getProperty("duban.admin.password", ""));
        if (signInName.isEmpty() || password.isEmpty()) {
            LOG.warn("Nobody can sign in yet: set DUBAN_ADMIN_SIGN_IN and DUBAN_ADMIN_PASSWORD and start again.");
            return;
        }
        if (!SignInNames.isValid(signInName)) {
            throw new StartRefusal("administration.start.signInName", signInName);
        }
        if (password.length() < Credentials.SHORTEST_PASSWORD) {
            throw new StartRefusal("administration.start.password", Credentials.SHORTEST_PASSWORD);
        }
        transaction.executeWithoutResult(status -> create(signInName, password));
        LOG.info("{} may now sign in as administrator.", signInName);
    }

    private void create(String signInName, String password) {
        UnitId unit = organisation.putUnit(Organisation.ADMINISTRATION, UnitKind.INSTITUTION, Optional.empty(), Set.of());
        OfficialId administrator = organisation.putOfficial(signInName, signInName, unit, Set.of(new Post(unit, Role.ADMINISTRATOR)));
        credentials.setPassword(administrator, password);
    }
}
