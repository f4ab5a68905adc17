package cn.duban.security;

import java.util.List;

/** Who may try the program out, for the sign-in page. Only the demo has any. */
public interface Personas {

    List<Persona> all();

    /** The one password of them all. */
    String password();

    /**
     * A person to try.
     *
     * @param does message key of one line on what they do
     */
    record Persona(String signInName, String name, String body, String does) {
    }
}
