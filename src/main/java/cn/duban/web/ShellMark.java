package cn.duban.web;

/** A sign in the top bar of every page that another module contributes as a bean, such as the count of unread messages. */
public interface ShellMark {

    /** A template fragment without parameters, e.g. {@code inbox/mark :: mark}; it asks a bean for what it shows. */
    String fragment();
}
