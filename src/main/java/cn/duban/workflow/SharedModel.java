package cn.duban.workflow;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;

/**
 * A model or form that ships with the program. The engine names a deployed file by its absolute path, so that the same
 * model started from another folder would count as a new version; this one is always {@code <file name>}.
 */
final class SharedModel extends AbstractResource {

    private final Resource file;

    SharedModel(Resource file) {
        this.file = file;
    }

    @Override
    public String getFilename() {
        return file.getFilename();
    }

    @Override
    public String getDescription() {
        return file.getDescription();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return file.getInputStream();
    }
}
