package cn.duban.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The forms of {@code forms/}. The program does not start with a form outside the subset. */
@Component
public class Forms {

    private final Map<String, Form> forms = new TreeMap<>();

    public Forms() {
        FormReader reader = new FormReader();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form")) {
                String name = file.getFilename().replaceFirst("\\.form$", "");
                forms.put(name, reader.read(name, file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws NoSuchElementException if there is no form of that name; names come from our own code, never from a person */
    public Form require(String name) {
        Form form = forms.get(name);
        if (form == null) {
            throw new NoSuchElementException("No form " + name);
        }
        return form;
    }

    public Collection<Form> all() {
        return forms.values();
    }
}
