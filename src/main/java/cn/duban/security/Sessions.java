package cn.duban.security;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sign-in sessions of all nodes. A session keeps the roles it began with, so it must end when they change. */
@Component
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** Signs this official out everywhere. */
    public void endOf(String signInName) {
        sessions.findByPrincipalName(signInName).keySet().forEach(sessions::deleteById);
    }
}
