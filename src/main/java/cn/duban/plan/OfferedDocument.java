package cn.duban.plan;

import cn.duban.attachment.Upload;

/** A plan document that the program itself offers on the upload page, so that a newcomer has one at hand. Contributed as a bean, by the demo. */
public interface OfferedDocument {

    /** Short and stable, for the URL. */
    String key();

    /** What it is, in a few words for the page. */
    String title();

    /** The file as if it had been chosen on the page. */
    Upload file();
}
