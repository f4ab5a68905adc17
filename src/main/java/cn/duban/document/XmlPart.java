package cn.duban.document;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A part of an office package, read from front to back without ever being held whole. Declarations of types and entities are not
 * followed. Elements of the office's own vocabulary have their plain name ({@code p}, {@code tbl}), those of others a prefix:
 * {@code mc:} for alternatives, {@code m:} for formulas, {@code x:} for all else.
 */
final class XmlPart {

    /** No program nests deeper; who does wants to see a stack overflow. */
    private static final int DEEPEST = 400;
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    private final XMLStreamReader in;
    private int depth;

    private XmlPart(XMLStreamReader in) {
        this.in = in;
    }

    /** What is done with a part whose root has just been opened. */
    interface Reader {
        void read(XmlPart xml) throws XMLStreamException;
    }

    /** What is done with an element that has just been opened; what it does not consume is passed over. */
    interface Element {
        void read(String name) throws XMLStreamException;
    }

    /** @throws BrokenPart if it is no well-formed XML */
    static void read(byte[] content, Reader reader) {
        try {
            XMLStreamReader in = FACTORY.createXMLStreamReader(new ByteArrayInputStream(content));
            try {
                XmlPart part = new XmlPart(in);
                while (part.depth == 0) {
                    part.advance();
                }
                reader.read(part);
            } finally {
                in.close();
            }
        } catch (XMLStreamException | java.util.NoSuchElementException e) {
            throw new BrokenPart(e);
        }
    }

    /** Every child of the element that has just been opened, up to its end. */
    void each(Element child) throws XMLStreamException {
        int own = depth;
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.END_ELEMENT && depth < own) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                child.read(name());
                while (depth > own) {
                    advance();
                }
            }
        }
    }

    /** The text of the element that has just been opened, without what its children say. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int own = depth;
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.END_ELEMENT && depth < own) {
                return text.toString();
            }
            if (depth == own && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE)) {
                text.append(in.getText());
            }
        }
    }

    /** The value of an attribute in any vocabulary, or "". */
    String value(String attribute) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (in.getAttributeLocalName(i).equals(attribute)) {
                return in.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The whole number in an attribute. */
    Optional<Integer> number(String attribute) {
        String value = value(attribute);
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(Integer.parseInt(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether a property that is there is also on: {@code <w:vanish/>}, but not {@code <w:vanish w:val="0"/>}. */
    boolean isOn() {
        String value = value("val");
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    private String name() {
        String space = in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
        String name = in.getLocalName();
        if (space.contains("wordprocessingml") || space.contains("spreadsheetml") || space.endsWith("relationships")) {
            return name;
        }
        return (space.contains("markup-compatibility") ? "mc:" : space.endsWith("/math") ? "m:" : "x:") + name;
    }

    private int advance() throws XMLStreamException {
        int event = in.next();
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
            throw new XMLStreamException("nested deeper than any program writes");
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return event;
    }

    /** A part that is no XML. */
    static final class BrokenPart extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenPart(Throwable cause) {
            super(cause);
        }
    }
}
