package id.pandu.town.siak;

import java.util.List;

/**
 * What the registry found.
 *
 * @param text RESPON
 * @param people all who match
 * @param quotaLeft questions left today
 */
record Findings(Operation operation, ResponseCode code, String text, List<RegistryRecord> people, int quotaLeft)
        implements Told {

    Findings {
        people = List.copyOf(people);
    }

    @Override
    public void writeTo(XmlText xml) {
        FindingsXml.write(xml, this);
    }
}
