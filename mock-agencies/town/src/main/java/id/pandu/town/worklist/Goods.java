package id.pandu.town.worklist;

/**
 * Goods, or documents, in a quantity.
 *
 * @param item the agency's code
 */
public record Goods(String item, int quantity) {

    private static final int MOST = 100_000;

    public Goods {
        if (quantity < 1 || quantity > MOST) {
            throw new IllegalArgumentException("quantity must be from 1 to " + MOST);
        }
    }
}
