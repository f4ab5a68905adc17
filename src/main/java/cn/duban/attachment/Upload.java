package cn.duban.attachment;

/** A file as it came in: nothing about it is trusted. */
public record Upload(String name, byte[] content) {

    public Upload {
        // Some browsers send the whole path.
        name = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
    }
}
