package cn.duban.web;

/** A strip above every page that another module contributes as a bean, such as the demo's clock. */
public interface ShellBar {

    /** A template fragment without parameters, e.g. {@code demo/clock-bar :: bar}; it asks a bean for what it shows. */
    String fragment();
}
