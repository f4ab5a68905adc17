package cn.duban.plan;

import java.util.Locale;
import java.util.Optional;

/** What stands behind {@code parse} on the command line. */
record ParseArguments(String file, Format format, Optional<String> out, Optional<String> units) {

    /** What is written. */
    enum Format { JSON, XLSX, BPMN }

    /** The command line cannot be understood; the message may be empty. */
    static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }

    /** @throws Wrong if it cannot be understood */
    static ParseArguments of(String[] args) {
        Optional<String> file = Optional.empty();
        Optional<String> out = Optional.empty();
        Optional<String> units = Optional.empty();
        Format format = Format.JSON;
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (!arg.startsWith("--")) {
                if (file.isPresent()) {
                    throw new Wrong("one FILE at a time");
                }
                file = Optional.of(arg);
                continue;
            }
            int equals = arg.indexOf('=');
            String name = equals < 0 ? arg : arg.substring(0, equals);
            if (equals < 0 && i + 1 == args.length) {
                throw new Wrong(name.equals("--help") ? "" : name + " needs a value");
            }
            String value = equals < 0 ? args[++i] : arg.substring(equals + 1);
            switch (name) {
                case "--format" -> format = format(value);
                case "--out" -> out = Optional.of(value);
                case "--units" -> units = Optional.of(value);
                default -> throw new Wrong("unknown option " + name);
            }
        }
        return new ParseArguments(file.orElseThrow(() -> new Wrong("")), format, out, units);
    }

    private static Format format(String value) {
        try {
            return Format.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Wrong("unknown format " + value);
        }
    }

    /** Whether models go into one file rather than into a folder. */
    boolean isOneFile() {
        return out.filter(name -> name.endsWith(".bpmn") || name.endsWith(".zip")).isPresent();
    }
}
