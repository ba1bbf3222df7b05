"""What the dashboard is drawn with: every widget paints from cached lines and receives values, never the tracker."""
