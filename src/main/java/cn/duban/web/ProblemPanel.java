package cn.duban.web;

/** A part of the page of problems that another module contributes as a bean: what it no longer gets done by itself. */
public interface ProblemPanel {

    /** A template fragment without parameters, e.g. {@code notification/stuck :: panel}; it asks a bean for what it shows. */
    String fragment();

    /** Whether there is nothing to show. */
    boolean isEmpty();
}
